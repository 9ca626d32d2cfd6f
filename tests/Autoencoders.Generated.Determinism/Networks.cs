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

/// <summary>
/// Every activation, wide enough for tiles of every height and width, and for memory between layers that is not on the stack.
/// </summary>
[Autoencoder(Loss = Loss.BinaryCrossEntropy)]
[Input(331)]
[Dense(130, Activation.Relu)]
[Dense(67, Activation.Tanh)]
[Code(32)]
[Dense(67, Activation.Identity)]
[Dense(131, Activation.Sigmoid)]
[Dense(331, Activation.Sigmoid)]
internal sealed partial class MixedAutoencoder;

/// <summary>Convolutions, strided, grouped, depthwise, dilated and transposed, with poolings and an upsampling.</summary>
[Autoencoder(Hidden = Activation.LeakyRelu, Slope = 0.2f, Loss = Loss.Huber)]
[Input(13, 11, 3)]
[Conv2D(16, 3)]
[MaxPool2D(2, Padding = Padding.Same)]
[Conv2D(24, 3, Activation.Elu, Groups = 8)]
[Conv2D(24, 3, Activation.Silu, Groups = 24)]
[AveragePool2D(3, Stride = 2, Padding = Padding.Same)]
[Conv2D(9, 3, Activation.Mish, Dilation = 2)]
[Code]
[Upsample2D(2, Interpolation.Linear)]
[ConvTranspose2D(5, 3, Activation.Softplus, Stride = 2)]
[Conv2D(3, 4, 2, Activation.HardTanh, Padding = Padding.Valid)]
internal sealed partial class ConvolutionAutoencoder;

/// <summary>Normalizations, dropout, a residual span and tied weights over a sequence, ending in a softmax.</summary>
[Autoencoder(Loss = Loss.CategoricalCrossEntropy)]
[Input(12, 6)]
[Conv1D(17, 3, Activation.Identity)]
[BatchNorm(Activation.Gelu)]
[Residual]
[Conv1D(17, 3, Activation.GeluTanh)]
[LayerNorm(Activation.HardSigmoid)]
[EndResidual(Activation.Softsign)]
[Dropout(0.2f)]
[Dense(33, Activation.Selu, L1 = 1e-5f, L2 = 1e-4f, Initializer = Initializer.Orthogonal)]
[Code(7)]
[Dense(33, Activation.Relu, Tied = true)]
[Dense(204, Activation.Identity, Initializer = Initializer.HeNormal)]
[Upsample1D(1)]
[BatchNorm]
[Conv1D(6, 3, Activation.Softmax)]
internal sealed partial class SequenceAutoencoder;

/// <summary>Causal convolutions, dilated and strided, with their mirror images.</summary>
[Autoencoder(Hidden = Activation.Tanh)]
[Input(27, 3)]
[Conv1D(20, 3, Padding = Padding.Causal)]
[Conv1D(16, 2, Dilation = 4, Groups = 4, Padding = Padding.Causal)]
[Conv1D(5, 5, Stride = 2, Padding = Padding.Causal)]
[Code]
internal sealed partial class CausalAutoencoder;

/// <summary>Noise on the samples.</summary>
[Autoencoder(53, 29, 8, Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
[Corruption(Noise.Gaussian, 0.5f)]
internal sealed partial class DenoisingAutoencoder;

/// <summary>Codes that are drawn.</summary>
[Autoencoder(Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
[Input(61)]
[Corruption(Noise.SaltAndPepper, 0.1f)]
[Dense(35)]
[VariationalCode(7, FreeBits = 0.02f)]
internal sealed partial class VariationalAutoencoder;

/// <summary>Gaps in the samples.</summary>
[Autoencoder(53, 29, 8, Hidden = Activation.Tanh, Output = Activation.Sigmoid, Missing = Missing.Masked)]
internal sealed partial class MaskedAutoencoder;

/// <summary>Rates of a sparse code.</summary>
[Autoencoder]
[Input(47)]
[Corruption(Noise.Masking, 0.3f)]
[SparseCode(33, Activation.Sigmoid, TargetRate = 0.1f)]
internal sealed partial class SparseAutoencoder;

/// <summary>The largest units of each row, behind uniform noise.</summary>
[Autoencoder]
[Input(47)]
[Corruption(Noise.Uniform, 0.3f)]
[SparseCode(37, ActiveUnits = 5)]
internal sealed partial class LargestUnitsAutoencoder;

/// <summary>Holes in images without detail.</summary>
[Autoencoder]
[Input(7, 6, 2)]
[Corruption(Noise.Downsample, 2f)]
[Corruption(Noise.Block, 0.4f)]
[Conv2D(5, 3)]
[Code(9)]
internal sealed partial class RestoringAutoencoder;

/// <summary>Entries of a codebook.</summary>
[Autoencoder]
[Input(6, 6, 2)]
[Conv2D(8, 3, Activation.Identity, Stride = 2)]
[VectorQuantizedCode(19)]
internal sealed partial class QuantizedAutoencoder;

/// <summary>Levels of a code behind a group normalization.</summary>
[Autoencoder]
[Input(6, 6, 2)]
[Conv2D(21, 3, Activation.Identity, Stride = 2)]
[GroupNorm(3, Activation.Silu)]
[Conv2D(5, 1, Activation.Identity)]
[FiniteScalarCode(8, 5, 4, 3, 2)]
internal sealed partial class LeveledAutoencoder;

/// <summary>States of both kinds, in both directions, with registers that they fill and lanes left over.</summary>
[Autoencoder]
[Input(11, 3)]
[Lstm(21, ReturnSequences = true)]
[Gru(9, Bidirectional = true)]
[Code(5)]
internal sealed partial class RecurrentAutoencoder;

/// <summary>The blocks of a transformer over sequences that one block of causal queries does not cover.</summary>
[Autoencoder]
[Input(39, 3)]
[Conv1D(21, 1, Activation.Identity)]
[PositionalEncoding]
[Residual]
[LayerNorm]
[Attention(3, Causal = true)]
[EndResidual]
[Conv1D(2, 1, Activation.Identity)]
[Code]
[PositionalEncoding(Learned = true)]
[Attention(2)]
[Conv1D(3, 1, Activation.Identity)]
internal sealed partial class AttentiveAutoencoder;

/// <summary>Columns with losses of their own, of which each ends a register.</summary>
[Autoencoder(62, 21, 7, Hidden = Activation.Silu)]
[Head(19, Activation.Identity, Loss.MeanSquaredError)]
[Head(17, Activation.Softmax, Loss.CategoricalCrossEntropy, Weight = 0.5f)]
[Head(5, Activation.Sigmoid, Loss.BinaryCrossEntropy, Weight = 3f)]
[Head(9, Activation.Softplus, Loss.PoissonNegativeLogLikelihood)]
[Head(11, Activation.Tanh, Loss.CosineDistance)]
[Head(1, Activation.Identity, Loss.Huber)]
internal sealed partial class HeadedAutoencoder;

/// <summary>Sparse rows, scaled and with dropout, whose softmax ends in the middle of a register.</summary>
[Autoencoder(Hidden = Activation.Tanh, Output = Activation.Softmax, Loss = Loss.CategoricalCrossEntropy)]
[Input(1071)]
[SparseDense(37, Activation.Silu, UnitNorm = true, Dropout = 0.3f)]
[VariationalCode(11, Beta = 0.2f)]
internal sealed partial class GatheredAutoencoder;

/// <summary>A contracted layer, by the norms of its weights.</summary>
[Autoencoder(Output = Activation.Sigmoid)]
[Input(50)]
[ContractiveCode(37, Activation.Sigmoid)]
internal sealed partial class ContractedAutoencoder;

/// <summary>A contracted encoder, by random directions.</summary>
[Autoencoder(Output = Activation.Sigmoid)]
[Input(50)]
[Dense(37, Activation.Mish)]
[Dense(21, Activation.Softplus)]
[ContractiveCode(9, Activation.Tanh, Probes = 2)]
internal sealed partial class ProbedAutoencoder;
