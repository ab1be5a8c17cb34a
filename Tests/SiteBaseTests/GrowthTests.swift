import TestSupport
import Testing

@Suite("The growth of a cost")
struct GrowthTests {
  @Test func isLinearWhereEachByteIsSeenOnce() {
    let growth = Growth(from: 10_000, input: { Array(repeating: UInt8(1), count: $0) }, work: { _ = $0.max() })
    #expect(growth.isLinear, "\(growth)")
  }

  @Test func isNotWhereEachByteIsSeenForEachOther() {
    let growth = Growth(
      from: 400, input: { Array(repeating: UInt8(1), count: $0) },
      work: { bytes in for byte in bytes { _ = bytes.contains { $0 > byte } } })
    #expect(!growth.isLinear, "\(growth)")
  }
}
