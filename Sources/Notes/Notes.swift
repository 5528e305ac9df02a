// The Notes stage.
