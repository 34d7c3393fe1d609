# SPDX-License-Identifier: Apache-2.0
"""TAP lines for the tests that are Python: `ok 1 - what`, remarks under what failed, the plan at the end (https://testanything.org).

    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    from tap import ok, end
    ok(2 + 2 == 4, "sums", "what was got instead")
    sys.exit(end())
"""
tests = failures = 0


def ok(right, what, *remarks):
    """Counts and prints one test; the remarks are shown where it failed, each line of them as a comment."""
    global tests, failures
    tests += 1
    failures += not right
    print("ok" if right else "not ok", tests, "-", what, flush=True)
    for remark in [] if right else remarks:
        print("\n".join("#   " + line[:600] for line in str(remark).splitlines()), flush=True)
    return right


def end():
    """Prints the plan; the exit code, 1 where a test failed."""
    print(f"1..{tests}")
    return 1 if failures else 0


def skip_all(why):
    """The plan of a test that has nothing to run; the exit code."""
    print(f"1..0 # SKIP {why}")
    return 0
