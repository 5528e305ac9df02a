#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why a file could not be written, as the system says it.
struct NewFileError: Error {
  let number: Int32

  var isThereAlready: Bool { number == EEXIST }
  var message: String { String(cString: strerror(number)) }

  fileprivate static var last: NewFileError { NewFileError(number: errno) }
}

/// A file that takes the place of no other.
enum NewFile {
  /// Writes a file and the folders that it is to lie in. What was begun and fails is taken away.
  static func write(_ text: String, to path: String) throws(NewFileError) {
    try createFolder(above: path)
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw .last }
    var failure = failure(ofWriting: text, to: file)
    if close(file) != 0, failure == 0 { failure = errno }
    guard failure != 0 else { return }
    unlink(path)
    throw NewFileError(number: failure)
  }

  private static func createFolder(above path: String) throws(NewFileError) {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
    let folder = String(path[..<slash])
    var status = stat()
    if stat(folder, &status) == 0 { return }
    try createFolder(above: folder)
    guard mkdir(folder, 0o777) == 0 || errno == EEXIST else { throw .last }
  }
}
