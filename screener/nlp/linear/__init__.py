"""The linear models at work: weights that `learn` made, read without scikit-learn."""
