namespace Autoencoders.Tests.Families;

[Autoencoder(10, 2)]
internal sealed partial class NarrowPlain;

[Autoencoder(10, 8, 2, Hidden = Activation.Tanh)]
internal sealed partial class DeepPlain;

[Autoencoder(10, 5)]
internal sealed partial class WidePlain;

[Autoencoder(10, 8, 5, Hidden = Activation.Tanh)]
internal sealed partial class TwinPlain;

[Autoencoder(10, 2, Loss = Loss.MeanAbsoluteError)]
internal sealed partial class AbsolutePlain;

[Autoencoder]
[Input(10)]
[Dense(8, Activation.Tanh)]
[VariationalCode(2, Variance = 0.01f)]
[Dense(8, Activation.Tanh)]
[Dense(10)]
internal sealed partial class SmallDistribution;

[Autoencoder]
[Input(10)]
[Dense(8, Activation.Tanh)]
[VariationalCode(4, Variance = 0.01f)]
[Dense(8, Activation.Tanh)]
[Dense(10)]
internal sealed partial class LargeDistribution;
