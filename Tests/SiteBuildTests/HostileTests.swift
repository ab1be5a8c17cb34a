import Testing
@Suite struct Y {}
