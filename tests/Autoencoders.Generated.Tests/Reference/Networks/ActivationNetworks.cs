namespace Autoencoders.Tests.Reference;

// The networks of tests/Autoencoders.Generated.Peers/Networks/ActivationNetworks.cs, as a user declares them.

[Autoencoder(9, 6, 4, Hidden = Activation.LeakyRelu, Code = Activation.LeakyRelu, Output = Activation.LeakyRelu, Slope = 0.2f)]
public sealed partial class LeakyReluNetwork;

public sealed class LeakyReluReferenceTests() : ReferenceTests<LeakyReluNetwork>("leaky-relu");

[Autoencoder(9, 6, 4, Hidden = Activation.Elu, Code = Activation.Elu, Output = Activation.Elu, Alpha = 0.7f)]
public sealed partial class EluNetwork;

public sealed class EluReferenceTests() : ReferenceTests<EluNetwork>("elu");

[Autoencoder(9, 6, 4, Hidden = Activation.Selu, Code = Activation.Selu, Output = Activation.Selu)]
public sealed partial class SeluNetwork;

public sealed class SeluReferenceTests() : ReferenceTests<SeluNetwork>("selu");

[Autoencoder(9, 6, 4, Hidden = Activation.Gelu, Code = Activation.Gelu, Output = Activation.Gelu)]
public sealed partial class GeluNetwork;

public sealed class GeluReferenceTests() : ReferenceTests<GeluNetwork>("gelu");

[Autoencoder(9, 6, 4, Hidden = Activation.GeluTanh, Code = Activation.GeluTanh, Output = Activation.GeluTanh)]
public sealed partial class GeluTanhNetwork;

public sealed class GeluTanhReferenceTests() : ReferenceTests<GeluTanhNetwork>("gelu-tanh");

[Autoencoder(9, 6, 4, Hidden = Activation.Silu, Code = Activation.Silu, Output = Activation.Silu)]
public sealed partial class SiluNetwork;

public sealed class SiluReferenceTests() : ReferenceTests<SiluNetwork>("silu");

[Autoencoder(9, 6, 4, Hidden = Activation.Mish, Code = Activation.Mish, Output = Activation.Mish)]
public sealed partial class MishNetwork;

public sealed class MishReferenceTests() : ReferenceTests<MishNetwork>("mish");

[Autoencoder(9, 6, 4, Hidden = Activation.HardSigmoid, Code = Activation.HardSigmoid, Output = Activation.HardSigmoid)]
public sealed partial class HardSigmoidNetwork;

public sealed class HardSigmoidReferenceTests() : ReferenceTests<HardSigmoidNetwork>("hard-sigmoid");

[Autoencoder(9, 6, 4, Hidden = Activation.HardTanh, Code = Activation.HardTanh, Output = Activation.HardTanh)]
public sealed partial class HardTanhNetwork;

public sealed class HardTanhReferenceTests() : ReferenceTests<HardTanhNetwork>("hard-tanh");

[Autoencoder(9, 6, 4, Hidden = Activation.Softplus, Code = Activation.Softplus, Output = Activation.Softplus)]
public sealed partial class SoftplusNetwork;

public sealed class SoftplusReferenceTests() : ReferenceTests<SoftplusNetwork>("softplus");

[Autoencoder(9, 6, 4, Hidden = Activation.Softsign, Code = Activation.Softsign, Output = Activation.Softsign)]
public sealed partial class SoftsignNetwork;

public sealed class SoftsignReferenceTests() : ReferenceTests<SoftsignNetwork>("softsign");

[Autoencoder(9, 6, 4, Hidden = Activation.Softmax, Code = Activation.Softmax, Output = Activation.Softmax)]
public sealed partial class SoftmaxNetwork;

public sealed class SoftmaxReferenceTests() : ReferenceTests<SoftmaxNetwork>("softmax");

[Autoencoder]
[Input(4, 3, 3)]
[Conv2D(4, 3, Activation.Softmax)]
[Conv2D(2, 1, Activation.Softmax)]
[Code]
[Conv2D(4, 3, Activation.Softmax)]
[Conv2D(3, 1, Activation.Softmax)]
public sealed partial class Softmax2DNetwork;

public sealed class Softmax2DReferenceTests() : ReferenceTests<Softmax2DNetwork>("softmax2d");

// The slope and the limit that hold where none is named.
[Autoencoder(9, 6, 4, Hidden = Activation.LeakyRelu, Code = Activation.Elu, Output = Activation.Elu)]
public sealed partial class LeakyReluEluNetwork;

public sealed class LeakyReluEluReferenceTests() : ReferenceTests<LeakyReluEluNetwork>("leaky-relu-elu");
