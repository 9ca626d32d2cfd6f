namespace Autoencoders.Tests.Conditional;

/// <summary>Wide enough that a second thread is worth waking for a thousand rows.</summary>
[Autoencoder(Hidden = Activation.Tanh)]
[Input(32)]
[Condition(3)]
[Dense(48)]
[Code(4)]
internal sealed partial class ToldAutoencoder;

/// <summary>The same without a condition.</summary>
[Autoencoder(32, 48, 4, Hidden = Activation.Tanh)]
internal sealed partial class UntoldAutoencoder;

[Autoencoder]
[Input(32)]
[Condition(3)]
[Dense(12)]
[VariationalCode(4)]
internal sealed partial class ToldVariationalAutoencoder;

[Autoencoder]
[Input(32)]
[Dense(12)]
[VariationalCode(4)]
internal sealed partial class UntoldVariationalAutoencoder;

[Autoencoder]
[Input(32)]
[Condition(3)]
[Dense(12)]
[VectorQuantizedCode(7, Length = 4)]
internal sealed partial class ToldQuantizedAutoencoder;

[Autoencoder]
[Input(32)]
[Dense(12)]
[VectorQuantizedCode(7, Length = 4)]
internal sealed partial class UntoldQuantizedAutoencoder;
