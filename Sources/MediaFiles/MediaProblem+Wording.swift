public import Diagnostics

extension MediaProblem {
  public var code: DiagnosticCode {
    switch self {
    case .empty, .wrongType: .mediaType
    case .damaged: .mediaDamaged
    case .tooLarge, .tooManyPixels: .fileTooLarge
    case .notCleaned: .mediaNotCleaned
    case .notCleanable: .mediaNotCleanable
    case .active: .activeMedia
    }
  }

  public var message: String {
    switch self {
    case .empty(let file): "the file '\(file)' is empty"
    case .wrongType(let file, "", let actual):
      "the file '\(file)' is \(actual.description), which its name does not say"
    case .wrongType(let file, let ending, .unknown):
      "the file '\(file)' is not what '.\(ending)' says"
    case .wrongType(let file, let ending, let actual):
      "the file '\(file)' is \(actual.description), not what '.\(ending)' says"
    case .damaged(let file, let format, MediaDamage.invalid(let reason)):
      "'\(file)' is \(format.description) that cannot be cleaned of metadata: \(reason)"
    case .damaged(let file, let format, _):
      "'\(file)' is \(format.description) that cannot be cleaned of metadata: it ends too early"
    case .tooLarge(let file, let bytes):
      "'\(file)' has \(bytes >> 20) MiB, more than \(MediaInspection.largestFile >> 20)"
    case .tooManyPixels(let file, let size):
      "'\(file)' has \(size.width) × \(size.height) pixels, too many for browsers"
    case .notCleaned(let file, let format):
      "'\(file)' is \(format.description), and is published with all its metadata"
    case .notCleanable(let file, let format):
      "'\(file)' is \(format.description), of which metadata cannot be removed"
    case .active(let file, let format):
      "'\(file)' is \(format.description), and can run scripts where readers open it"
    }
  }

  public var help: String? {
    switch self {
    case .empty: "copy the file again"
    case .wrongType(_, _, let actual):
      actual.usualEnding.map { "if that is right, give it a name that ends in '.\($0)'" }
    case .damaged:
      "save it again with a program for images, or publish it as it is: keep-metadata: true"
    case .tooLarge: "publish a smaller copy, and say in its caption where the original is kept"
    case .tooManyPixels: "publish a smaller copy"
    case .notCleaned:
      "look what it says about people and places; keep-metadata: true says that it is meant so"
    case .notCleanable:
      "save a copy as JPEG, PNG or WebP, or publish it as it is: keep-metadata: true"
    case .active: "publish a picture or a PDF of it, and keep the original"
    }
  }
}
