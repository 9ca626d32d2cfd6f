using Autoencoders;

namespace Anomalies;

// The compiler writes the code of a network for one width. These cover tables of up to 256 columns: a narrower one is filled up with zeros.

/// <summary>For tables of up to 8 columns.</summary>
[Autoencoder(8, 6, 2, Hidden = Activation.Tanh)]
public sealed partial class Autoencoder8;

/// <summary>For tables of up to 16 columns.</summary>
[Autoencoder(16, 12, 4, Hidden = Activation.Tanh)]
public sealed partial class Autoencoder16;

/// <summary>For tables of up to 32 columns.</summary>
[Autoencoder(32, 24, 8, Hidden = Activation.Tanh)]
public sealed partial class Autoencoder32;

/// <summary>For tables of up to 64 columns.</summary>
[Autoencoder(64, 48, 16, Hidden = Activation.Tanh)]
public sealed partial class Autoencoder64;

/// <summary>For tables of up to 128 columns.</summary>
[Autoencoder(128, 96, 32, Hidden = Activation.Tanh)]
public sealed partial class Autoencoder128;

/// <summary>For tables of up to 256 columns.</summary>
[Autoencoder(256, 192, 64, Hidden = Activation.Tanh)]
public sealed partial class Autoencoder256;
