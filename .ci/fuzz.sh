# Every reader of files, half a minute of mutated ones: only documented exceptions, bounded memory, no hang.
fuzzing() {
  dotnet run -c Release --no-build --project tests/Autoencoders.Generated.Fuzzing -- --seconds 30 --seed 1
}
