using Autoencoders;

namespace Recommender.Choices;

/// <summary>
/// Mult-VAE (Liang et al., 2018): the items that somebody chose of 20,000, scaled to length 1 and half of them dropped, through a
/// distribution of 64 numbers to the probability of each item.
/// </summary>
[Autoencoder(Hidden = Activation.Tanh, Output = Activation.Softmax, Loss = Loss.CategoricalCrossEntropy)]
[Input(20_000)]
[SparseDense(200, Activation.Tanh, UnitNorm = true, Dropout = 0.5f)]
[VariationalCode(64, Beta = 0.2f)]
public sealed partial class ItemAutoencoder;
