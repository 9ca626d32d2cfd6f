namespace Autoencoders.Tests.Recommendation;

[Autoencoder(Loss = Loss.CategoricalCrossEntropy)]
[Input(1100)]
[SparseDense(37, Activation.Tanh, Dropout = 0.5f)]
[Code(9)]
[Dense(21, Activation.Tanh)]
[Dense(1100, Activation.Softmax)]
public sealed partial class GatheredNetwork;

/// <summary>The same network for rows that are written out.</summary>
[Autoencoder(Loss = Loss.CategoricalCrossEntropy)]
[Input(1100)]
[Dropout(0.5f)]
[Dense(37, Activation.Tanh)]
[Code(9)]
[Dense(21, Activation.Tanh)]
[Dense(1100, Activation.Softmax)]
public sealed partial class WrittenOutNetwork;

[Autoencoder(Hidden = Activation.Tanh, Output = Activation.Softmax, Loss = Loss.CategoricalCrossEntropy)]
[Input(300)]
[SparseDense(40, Activation.Tanh, UnitNorm = true, Dropout = 0.5f)]
[VariationalCode(16, Beta = 0.2f)]
public sealed partial class TasteNetwork;
