"""Trains the linear models behind the rules; nothing else of the program imports this room.

`python -m screener.learn.train` reads the examples of `examples/` and writes the weights that ship
in `screener/vocab/weights/`; `python -m screener.learn.evaluate` prints how well they do on
examples held out of training. Both need scikit-learn (the extra `learn`); scoring does not.
"""
