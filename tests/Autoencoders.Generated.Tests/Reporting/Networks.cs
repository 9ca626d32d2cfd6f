namespace Autoencoders.Tests.Reporting;

/// <summary>Five columns that depend on two numbers.</summary>
[Autoencoder(5, 12, 2, Hidden = Activation.Tanh)]
internal sealed partial class TableAutoencoder;

/// <summary>A code that is a distribution, with more units than there is to say.</summary>
[Autoencoder]
[Input(6)]
[Dense(16)]
[VariationalCode(4)]
[Dense(16)]
[Dense(6)]
internal sealed partial class DrawingAutoencoder;

/// <summary>The same beside a label.</summary>
[Autoencoder]
[Input(6)]
[Condition(2)]
[Dense(16)]
[VariationalCode(4)]
[Dense(16)]
[Dense(6)]
internal sealed partial class ConditionalDrawingAutoencoder;

/// <summary>A code of entries of a codebook.</summary>
[Autoencoder]
[Input(4, 4, 1)]
[Conv2D(3, 2, Activation.Identity, Stride = 2)]
[VectorQuantizedCode(12)]
[Dense(16)]
internal sealed partial class EntryAutoencoder;

/// <summary>As many columns as the widest table has.</summary>
[Autoencoder(10_000, 2)]
internal sealed partial class WideTableAutoencoder;

/// <summary>Entries of a codebook beside a label.</summary>
[Autoencoder]
[Input(6)]
[Condition(2)]
[Dense(4)]
[VectorQuantizedCode(9, Length = 2)]
[Dense(6)]
internal sealed partial class ConditionalEntryAutoencoder;

/// <summary>A loss that compares directions.</summary>
[Autoencoder(3, 3, Loss = Loss.CosineDistance)]
internal sealed partial class DirectionAutoencoder;
