using Autoencoders;

namespace Recommender.Choices;

/// <summary>Mult-VAE for 2,000 items.</summary>
[Autoencoder(Hidden = Activation.Tanh, Output = Activation.Softmax, Loss = Loss.CategoricalCrossEntropy)]
[Input(2_000)]
[SparseDense(200, Activation.Tanh, UnitNorm = true, Dropout = 0.5f)]
[VariationalCode(64, Beta = 0.2f)]
public sealed partial class SmallItemAutoencoder;
