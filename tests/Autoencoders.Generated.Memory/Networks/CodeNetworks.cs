namespace Autoencoders.Memory.Networks;

[Autoencoder(Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
[Input(784)]
[Dense(400)]
[VariationalCode(20)]
public sealed partial class VariationalMemory;

[Autoencoder]
[Input(61)]
[Corruption(Noise.SaltAndPepper, 0.1f)]
[Dense(35)]
[VariationalCode(7, FreeBits = 0.02f, Variance = 0.1f)]
public sealed partial class FreeBitsMemory;

[Autoencoder(Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
[Input(117)]
[Condition(10)]
[Dense(75)]
[VariationalCode(11)]
public sealed partial class ConditionalVariationalMemory;

[Autoencoder]
[Input(37)]
[Condition(3)]
[Dense(21)]
[Code(5)]
public sealed partial class ConditionalMemory;

[Autoencoder]
[Input(37)]
[Condition(3)]
[Dense(24, Activation.Identity)]
[VectorQuantizedCode(17, Length = 6)]
public sealed partial class ConditionalQuantizedMemory;

[Autoencoder]
[Input(784)]
[Dense(256)]
[Dense(64, Activation.Identity)]
[VectorQuantizedCode(512, Length = 8)]
public sealed partial class QuantizedMemory;

[Autoencoder]
[Input(6, 6, 2)]
[Conv2D(8, 3, Activation.Identity, Stride = 2)]
[VectorQuantizedCode(19)]
public sealed partial class QuantizedImageMemory;

[Autoencoder]
[Input(6, 6, 2)]
[Conv2D(18, 3, Activation.Identity, Stride = 2)]
[GroupNorm(2, Activation.Relu)]
[Conv2D(5, 1, Activation.Identity)]
[FiniteScalarCode(8, 5, 4, 3, 2)]
public sealed partial class FiniteScalarMemory;

[Autoencoder]
[Input(60, 8)]
[Lstm(32, ReturnSequences = true)]
[Gru(32, Bidirectional = true)]
[Code(16)]
public sealed partial class RecurrentMemory;

[Autoencoder]
[Input(47)]
[Corruption(Noise.Masking, 0.3f)]
[SparseCode(33, Activation.Sigmoid, TargetRate = 0.1f)]
public sealed partial class SparseMemory;

[Autoencoder]
[Input(300)]
[Corruption(Noise.Uniform, 0.3f)]
[SparseCode(1000, ActiveUnits = 5)]
public sealed partial class LargestUnitsMemory;

[Autoencoder(Output = Activation.Sigmoid)]
[Input(50)]
[Corruption(Noise.Gaussian, 0.3f)]
[ContractiveCode(37, Activation.Sigmoid)]
public sealed partial class ContractedMemory;

[Autoencoder(Output = Activation.Sigmoid)]
[Input(784)]
[Dense(400, Activation.Mish)]
[ContractiveCode(100, Activation.Tanh, Probes = 2)]
public sealed partial class ProbedMemory;

[Autoencoder]
[Input(17)]
[Code(5)]
public sealed partial class LinearMemory;
