using Autoencoders;

namespace Anomalies;

// The candidates of --try beside the networks of Networks.cs: without a hidden layer, with a wider one, and with half of the code.

/// <summary>No hidden layer, for up to 8 columns.</summary>
[Autoencoder(8, 2)]
public sealed partial class Linear8;

/// <summary>A hidden layer twice as wide as the row, for up to 8 columns.</summary>
[Autoencoder(8, 16, 2, Hidden = Activation.Tanh)]
public sealed partial class Wide8;

/// <summary>Half of the code, for up to 8 columns.</summary>
[Autoencoder(8, 6, 1, Hidden = Activation.Tanh)]
public sealed partial class Narrow8;

/// <summary>No hidden layer, for up to 16 columns.</summary>
[Autoencoder(16, 4)]
public sealed partial class Linear16;

/// <summary>A hidden layer twice as wide as the row, for up to 16 columns.</summary>
[Autoencoder(16, 32, 4, Hidden = Activation.Tanh)]
public sealed partial class Wide16;

/// <summary>Half of the code, for up to 16 columns.</summary>
[Autoencoder(16, 12, 2, Hidden = Activation.Tanh)]
public sealed partial class Narrow16;

/// <summary>No hidden layer, for up to 32 columns.</summary>
[Autoencoder(32, 8)]
public sealed partial class Linear32;

/// <summary>A hidden layer twice as wide as the row, for up to 32 columns.</summary>
[Autoencoder(32, 64, 8, Hidden = Activation.Tanh)]
public sealed partial class Wide32;

/// <summary>Half of the code, for up to 32 columns.</summary>
[Autoencoder(32, 24, 4, Hidden = Activation.Tanh)]
public sealed partial class Narrow32;

/// <summary>No hidden layer, for up to 64 columns.</summary>
[Autoencoder(64, 16)]
public sealed partial class Linear64;

/// <summary>A hidden layer twice as wide as the row, for up to 64 columns.</summary>
[Autoencoder(64, 128, 16, Hidden = Activation.Tanh)]
public sealed partial class Wide64;

/// <summary>Half of the code, for up to 64 columns.</summary>
[Autoencoder(64, 48, 8, Hidden = Activation.Tanh)]
public sealed partial class Narrow64;

/// <summary>No hidden layer, for up to 128 columns.</summary>
[Autoencoder(128, 32)]
public sealed partial class Linear128;

/// <summary>A hidden layer twice as wide as the row, for up to 128 columns.</summary>
[Autoencoder(128, 256, 32, Hidden = Activation.Tanh)]
public sealed partial class Wide128;

/// <summary>Half of the code, for up to 128 columns.</summary>
[Autoencoder(128, 96, 16, Hidden = Activation.Tanh)]
public sealed partial class Narrow128;

/// <summary>No hidden layer, for up to 256 columns.</summary>
[Autoencoder(256, 64)]
public sealed partial class Linear256;

/// <summary>A hidden layer twice as wide as the row, for up to 256 columns.</summary>
[Autoencoder(256, 512, 64, Hidden = Activation.Tanh)]
public sealed partial class Wide256;

/// <summary>Half of the code, for up to 256 columns.</summary>
[Autoencoder(256, 192, 32, Hidden = Activation.Tanh)]
public sealed partial class Narrow256;
