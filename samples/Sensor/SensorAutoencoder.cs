using Autoencoders;

namespace Sensor;

/// <summary>Sixteen sensor values through a code of three, as many as the machine has causes of what its sensors show.</summary>
[Autoencoder(Machine.SensorCount, 12, 3, Hidden = Activation.Tanh)]
public sealed partial class SensorAutoencoder;
