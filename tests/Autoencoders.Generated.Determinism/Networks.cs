namespace Autoencoders.Determinism;

/// <summary>The hyperbolic tangent everywhere, in rows that no register divides.</summary>
[Autoencoder(37, 23, 5, Hidden = Activation.Tanh, Code = Activation.Tanh, Output = Activation.Tanh)]
internal sealed partial class TanhAutoencoder;

/// <summary>The sigmoid everywhere, fused with binary cross-entropy at the output.</summary>
[Autoencoder(
    64, 33, 8, Hidden = Activation.Sigmoid, Code = Activation.Sigmoid, Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
internal sealed partial class SigmoidAutoencoder;

/// <summary>The rectifier in hidden layers and code, with a sigmoid under mean squared error.</summary>
[Autoencoder(71, 45, 17, Hidden = Activation.Relu, Code = Activation.Relu, Output = Activation.Sigmoid)]
internal sealed partial class ReluAutoencoder;

/// <summary>No activation at all.</summary>
[Autoencoder(29, 7, Code = Activation.Identity, Output = Activation.Identity)]
internal sealed partial class IdentityAutoencoder;

/// <summary>Small enough for straight-line code.</summary>
[Autoencoder(9, 5, 2, Hidden = Activation.Tanh, Output = Activation.Identity)]
internal sealed partial class TinyAutoencoder;

/// <summary>Every activation, wide enough for tiles of every height and width, and for memory between layers that is not on the stack.</summary>
[Autoencoder(Loss = Loss.BinaryCrossEntropy)]
[Input(331)]
[Dense(130, Activation.Relu)]
[Dense(67, Activation.Tanh)]
[Code(32)]
[Dense(67, Activation.Identity)]
[Dense(131, Activation.Sigmoid)]
[Dense(331, Activation.Sigmoid)]
internal sealed partial class MixedAutoencoder;
