using Autoencoders;

namespace SeriesStudy;

// The compiler writes the code of a network for one number of values. 60, times a power of two, has many divisors: one network takes windows
// of 60 rows of 8 channels, of 30 rows of 16, or of 20 rows of 24. Channels that a series lacks are missing values, which cost nothing.

/// <summary>For windows of 60 values.</summary>
[Autoencoder(60, 24, 6, Missing = Missing.Masked)]
public sealed partial class Windows60;

/// <summary>For windows of 120 values.</summary>
[Autoencoder(120, 32, 8, Missing = Missing.Masked)]
public sealed partial class Windows120;

/// <summary>For windows of 240 values.</summary>
[Autoencoder(240, 48, 12, Missing = Missing.Masked)]
public sealed partial class Windows240;

/// <summary>For windows of 480 values.</summary>
[Autoencoder(480, 64, 16, Missing = Missing.Masked)]
public sealed partial class Windows480;

/// <summary>For windows of 960 values.</summary>
[Autoencoder(960, 96, 24, Missing = Missing.Masked)]
public sealed partial class Windows960;

/// <summary>For windows of 1,920 values.</summary>
[Autoencoder(1920, 128, 32, Missing = Missing.Masked)]
public sealed partial class Windows1920;
