"""Weights of a rubric, fitted to what several people say of the importance of its criteria.

What goes in
    A table of ratings: how much each criterion matters for the post, from 0 to 100, or which of two
    criteria matters more. Never anything about people: see `refusal`.

How it is fitted
    From 0 to 100: direct rating, as in SMART (W. Edwards, IEEE Transactions on Systems, Man and
    Cybernetics 7, 1977). A rater may use the whole scale or the upper half of it; one factor for each
    takes that out. Weights are non-negative least squares (C. Lawson and R. Hanson, Solving Least Squares
    Problems, 1974), by scikit-learn's `LinearRegression(positive=True)`.
    Pairs: the model of R. Bradley and M. Terry (Biometrika 39, 1952): the chance that one criterion
    is preferred is its weight over the sum of both. That is a logistic regression on differences, so
    weights are exponentials and never negative. A tie is half a win for each. A ridge penalty, that is
    a normal prior of variance 1 on the logarithms, keeps weights finite where all agree.

What is kept
    Fitted criteria share the points that they had together; one that nobody rated keeps its weight,
    and so do the shares of groups of criteria that no comparison connects. Minimums, limits and
    questions stay as they are. Nothing is written unless asked for.

How far to trust it
    Agreement: Kendall's W with ties (M. Kendall and B. Babington Smith, Annals of Mathematical Statistics
    10, 1939) and Spearman's correlations for ratings; Kendall's coefficient of agreement u and circular
    triads (the same, Biometrika 31, 1940) for pairs. Error: each rater in turn is left out, and what
    that rater says is predicted from the others, beside the present weights and equal ones.
"""

from screener.calibrate.fit import Calibration, Line, RaterView, calibrate
from screener.calibrate.ratings import Comparison, Rating, Ratings, empty_form, read_ratings
from screener.calibrate.refusal import WHY
from screener.calibrate.writing import fitted_rubric, fitted_sentence

__all__ = [
    "WHY",
    "Calibration",
    "Comparison",
    "Line",
    "RaterView",
    "Rating",
    "Ratings",
    "calibrate",
    "empty_form",
    "fitted_rubric",
    "fitted_sentence",
    "read_ratings",
]
