extension Schema { public var listing: String { "" } }
