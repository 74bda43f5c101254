"""The commands, a module each: its help, its examples, and its function, which reads options, asks, and answers.

Help texts are no docstrings, as PYTHONOPTIMIZE=2 takes those away.
"""
