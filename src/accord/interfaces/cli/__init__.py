"""The command line. Nothing is imported here before it is needed, so that `accord --help` answers at once."""

import sys


def main() -> None:
    """Run the command line and leave with its exit code, also when interrupted while still starting."""
    try:
        if not sys.warnoptions:
            # what libraries say to their programmers is nothing a user can act on
            import warnings

            warnings.simplefilter("ignore")
        from accord.interfaces.cli.root import cli

        cli()
    except KeyboardInterrupt:
        sys.stderr.write("accord: interrupted\n")
        raise SystemExit(130) from None
