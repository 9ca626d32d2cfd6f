namespace Autoencoders.Benchmarks.Comparing;

// Networks from tiny to large, for the list of sizes; the letters are in between.

[Autoencoder(6, 4, 2, Code = Activation.Relu)]
internal sealed partial class Network6;

[Autoencoder(21, 13, Code = Activation.Relu)]
internal sealed partial class Network21;

[Autoencoder(30, 14, 7, Code = Activation.Relu)]
internal sealed partial class Network30;

[Autoencoder(100, 64, 16, Code = Activation.Relu)]
internal sealed partial class Network100;

[Autoencoder(256, 128, 64, 32, Code = Activation.Relu)]
internal sealed partial class Network256;

[Autoencoder(512, 64, Code = Activation.Relu)]
internal sealed partial class Network512;

[Autoencoder(1000, 300, 20, Code = Activation.Relu, Output = Activation.Sigmoid)]
internal sealed partial class Network1000;

[Autoencoder(2048, 256, 32, Code = Activation.Relu, Output = Activation.Sigmoid)]
internal sealed partial class Network2048;

[Autoencoder(4096, 512, 64, Code = Activation.Relu, Output = Activation.Sigmoid)]
internal sealed partial class Network4096;

// Sizes that no register divides.

[Autoencoder(33, 17, 5, Code = Activation.Relu)]
internal sealed partial class Network33;

[Autoencoder(50, 40, 30, 20, 10, Code = Activation.Relu)]
internal sealed partial class Network50;

[Autoencoder(90, 45, 12, Code = Activation.Relu)]
internal sealed partial class Network90;

[Autoencoder(200, 50, 10, Code = Activation.Relu)]
internal sealed partial class Network200;

[Autoencoder(387, 101, 13, Code = Activation.Relu)]
internal sealed partial class Network387;

[Autoencoder(2000, 500, 50, Code = Activation.Relu, Output = Activation.Sigmoid)]
internal sealed partial class Network2000;
