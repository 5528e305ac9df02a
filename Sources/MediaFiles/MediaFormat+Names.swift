extension MediaFormat {
  /// What a file may be whose name ends like this.
  ///
  /// - Parameter ending: without its dot, in any case.
  /// - Returns: nil for an ending that says nothing.
  public static func expected(forEnding ending: String) -> [MediaFormat]? {
    switch ending.lowercased() {
    case "jpg", "jpeg", "jpe", "jfif": [.jpeg]
    case "png", "apng": [.png]
    case "webp": [.webp]
    case "gif": [.gif]
    case "tif", "tiff", "dng": [.tiff]
    case "bmp": [.bitmap]
    case "heic", "heif": [.heif]
    case "avif": [.avif]
    case "jxl": [.jpegXL]
    case "pdf": [.pdf]
    case "mp4", "m4v", "mov", "3gp", "webm", "mkv", "avi", "mpg", "mpeg", "flv": [.video]
    case "mp3", "m4a", "aac", "wav", "flac", "amr": [.audio]
    case "ogg", "oga", "ogv", "opus": [.audio, .video]
    case "zip", "gz", "tgz", "7z", "rar", "kmz", "warc", "wacz", "docx", "xlsx", "pptx", "odt",
      "ods", "odp", "epub":
      ending.lowercased() == "warc" ? [.text, .unknown] : [.archive]
    case "doc", "xls", "ppt", "msg": [.office]
    case "svg": [.svg]
    case "html", "htm", "xhtml": [.html, .xml, .text]
    case "mhtml", "mht", "eml": [.text]
    case "xml", "kml", "gpx", "rss": [.xml, .html, .text]
    case "txt", "csv", "tsv", "md", "json", "geojson", "srt", "vtt", "css", "yml", "yaml", "log",
      "asc", "sig":
      [.text, .html, .xml, .svg]
    case "js", "mjs", "wasm": [.text, .unknown]
    default: nil
    }
  }

  /// What a file that is none of the named kinds must be called to be one: a picture or a page
  /// under another name is a mistake or worse.
  public var needsItsEnding: Bool {
    switch self {
    case .jpeg, .png, .webp, .gif, .tiff, .bitmap, .heif, .avif, .jpegXL, .svg, .html: true
    default: false
    }
  }

  /// In words: "a JPEG image".
  public var description: String {
    switch self {
    case .jpeg: "a JPEG image"
    case .png: "a PNG image"
    case .webp: "a WebP image"
    case .gif: "a GIF image"
    case .tiff: "a TIFF image"
    case .bitmap: "a BMP image"
    case .heif: "a HEIF image"
    case .avif: "an AVIF image"
    case .jpegXL: "a JPEG XL image"
    case .pdf: "a PDF"
    case .video: "a video"
    case .audio: "a sound recording"
    case .archive: "an archive or a document of an office program"
    case .office: "a document of an office program"
    case .svg: "an SVG drawing"
    case .html: "a web page"
    case .xml: "XML"
    case .text: "text"
    case .unknown: "of a kind that is not known"
    }
  }

  /// How its name usually ends.
  public var usualEnding: String? {
    switch self {
    case .jpeg: "jpg"
    case .png: "png"
    case .webp: "webp"
    case .gif: "gif"
    case .tiff: "tif"
    case .bitmap: "bmp"
    case .heif: "heic"
    case .avif: "avif"
    case .jpegXL: "jxl"
    case .pdf: "pdf"
    case .svg: "svg"
    case .html: "html"
    case .xml: "xml"
    case .text: "txt"
    case .video, .audio, .archive, .office, .unknown: nil
    }
  }
}

extension MediaFormat {
  /// What is done about metadata.
  public enum Cleaning: Sendable {
    /// It is removed.
    case removed
    /// It may be there, is not removed, and the user is told so.
    case kept
    /// It is most likely there and cannot be removed: not published unless a note insists.
    case refused
    /// There is none beside what is shown.
    case none
  }

  public var cleaning: Cleaning {
    switch self {
    case .jpeg, .png, .webp, .gif: .removed
    case .tiff, .heif, .avif, .jpegXL: .refused
    case .bitmap, .text, .xml, .html, .svg: .none
    case .pdf, .video, .audio, .archive, .office, .unknown: .kept
    }
  }

  /// Whether browsers run scripts in it when it is opened.
  public var canRunScripts: Bool {
    switch self {
    case .svg, .html, .xml: true
    default: false
    }
  }
}
