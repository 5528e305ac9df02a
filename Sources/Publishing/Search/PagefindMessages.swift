/// What Pagefind is asked to do, as its service mode has it.
struct PagefindRequest: Encodable {
  let messageID: Int
  let payload: Payload

  enum CodingKeys: String, CodingKey {
    case messageID = "message_id"
    case payload
  }

  enum Payload: Encodable {
    case newIndex
    /// A page under its address below the site's root, percent-encoded, with a slash before it.
    case addFile(index: Int, url: String, html: String)
    case getFiles(index: Int)

    enum CodingKeys: String, CodingKey {
      case type
      case config
      case index = "index_id"
      case url
      case contents = "file_contents"
    }

    private struct Configuration: Encodable {
      let keepsIndexInAddress = true
      enum CodingKeys: String, CodingKey { case keepsIndexInAddress = "keep_index_url" }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      switch self {
      case .newIndex:
        try container.encode("NewIndex", forKey: .type)
        try container.encode(Configuration(), forKey: .config)
      case .addFile(let index, let url, let html):
        try container.encode("AddFile", forKey: .type)
        try container.encode(index, forKey: .index)
        try container.encode(url, forKey: .url)
        try container.encode(html, forKey: .contents)
      case .getFiles(let index):
        try container.encode("GetFiles", forKey: .type)
        try container.encode(index, forKey: .index)
      }
    }
  }
}

/// What Pagefind answers.
struct PagefindResponse: Decodable {
  let payload: Payload

  struct Payload: Decodable {
    let type: String
    let index: Int?
    let files: [File]?
    /// Why it failed, if it did.
    let message: String?

    enum CodingKeys: String, CodingKey {
      case type
      case index = "index_id"
      case files
      case message
    }
  }

  /// A file of the index: its path below the index's folder, its bytes in Base64.
  struct File: Decodable {
    let path: String
    let content: String
  }
}
