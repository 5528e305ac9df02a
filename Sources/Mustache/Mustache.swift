// The Mustache stage.
