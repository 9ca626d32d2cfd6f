namespace Autoencoders.Tests.Training;

/// <summary>A stacked autoencoder of four levels, with activations that let little of a gradient through.</summary>
[Stacked]
[Autoencoder(64, 40, 24, 12, 6, Hidden = Activation.Sigmoid, Code = Activation.Sigmoid, Output = Activation.Sigmoid)]
internal sealed partial class DeepAutoencoder;

/// <summary>Two levels that are wide enough for two threads, with dropout and tied weights.</summary>
[Stacked]
[Autoencoder(Tied = true)]
[Input(64)]
[Dense(200, Activation.Tanh)]
[Dropout(0.25f)]
[Dense(100, Activation.Tanh)]
[Code(50)]
internal sealed partial class WideStackedAutoencoder;
