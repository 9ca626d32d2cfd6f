namespace Autoencoders.Benchmarks.Anomalies;

// One network a table: a hidden layer of some two thirds of its features and a code of a third or less, chosen by that rule alone.

[Autoencoder(7, 5, 2, Hidden = Activation.Tanh)]
internal sealed partial class GlassAutoencoder;

[Autoencoder(64, 32, 12, Hidden = Activation.Tanh)]
internal sealed partial class OptdigitsAutoencoder;

[Autoencoder(9, 6, 3, Hidden = Activation.Tanh)]
internal sealed partial class ShuttleAutoencoder;

[Autoencoder(6, 4, 2, Hidden = Activation.Tanh)]
internal sealed partial class ThyroidAutoencoder;

[Autoencoder(12, 8, 4, Hidden = Activation.Tanh)]
internal sealed partial class VowelsAutoencoder;

[Autoencoder(30, 20, 8, Hidden = Activation.Tanh)]
internal sealed partial class WdbcAutoencoder;

[Autoencoder(21, 14, 6, Hidden = Activation.Tanh)]
internal sealed partial class CardioAutoencoder;
