using Autoencoders;

namespace Recommender.Choices;

/// <summary>Mult-DAE for 2,000 items: the same without a distribution.</summary>
[Autoencoder(Hidden = Activation.Tanh, Output = Activation.Softmax, Loss = Loss.CategoricalCrossEntropy)]
[Input(2_000)]
[SparseDense(200, Activation.Tanh, UnitNorm = true, Dropout = 0.5f)]
[Code(64, Activation.Tanh)]
public sealed partial class SmallItemDenoiser;
