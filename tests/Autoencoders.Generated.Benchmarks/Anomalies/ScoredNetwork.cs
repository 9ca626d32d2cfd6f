namespace Autoencoders.Benchmarks.Anomalies;

/// <summary>What watches thirty-two sensors.</summary>
[Autoencoder(32, 16, 4)]
internal sealed partial class ScoredNetwork;
