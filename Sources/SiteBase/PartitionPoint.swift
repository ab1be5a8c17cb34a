extension RandomAccessCollection where Index == Int {
  /// The index of the first element of the second part, in a collection of two parts; its end if there is none. It is
  /// found by halves.
  @inlinable
  public func partitionPoint(isInSecond: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if isInSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
