"""Who the person is: for people to see, never for scoring."""
