namespace Autoencoders.Generator.Tests.Networks.Stacked;

/// <summary>A stacked autoencoder, and the levels that a reader of its attributes expects.</summary>
/// <param name="Network">The network.</param>
/// <param name="Levels">The levels, the outermost first.</param>
internal sealed record StackedCase(NetworkCase Network, params Level[] Levels);

/// <summary>One level: layers of the encoder, and those of the decoder that give back what they read. Spans count as one layer.</summary>
/// <param name="Encoder">Which layers of the encoder.</param>
/// <param name="Decoder">Which layers behind the code, as counted from there.</param>
internal sealed record Level(Range Encoder, Range Decoder);
