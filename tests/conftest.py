"""What all tests need of their process."""

import signal

# Where the tests run in the background (nohup, some CI runners) the interruption is ignored and children inherit that;
# the tests of Ctrl-C need the usual behaviour.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
