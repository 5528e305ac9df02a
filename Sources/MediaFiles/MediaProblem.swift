public import Diagnostics

/// What is wrong with a file of media.
public enum MediaProblem: Problem, Sendable {
  case empty(String)
  case wrongType(String, ending: String, actual: MediaFormat)
  case damaged(String, MediaFormat, any Error)
  case tooLarge(String, bytes: Int)
  case tooManyPixels(String, ImageSize)
  case notCleaned(String, MediaFormat)
  case notCleanable(String, MediaFormat)
  case active(String, MediaFormat)
}
