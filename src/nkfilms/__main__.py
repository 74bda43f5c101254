"""The program as a process: `nkfilms`, or `python -m nkfilms`."""

import gc

gc.disable()  # a process this short frees nothing worth the searching, which takes 3 % of it

from nkfilms.cli import main  # noqa: E402 - nothing is collected while the rest is imported

if __name__ == "__main__":
    main()
