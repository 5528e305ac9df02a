// The Casebook stage.
