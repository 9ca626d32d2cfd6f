using Autoencoders;
using Fleet.Telemetry;

namespace Fleet.Pumps;

/// <summary>Eight sensor values through a code of two, as many as a pump has causes of what its sensors show: 122 parameters.</summary>
[Autoencoder(Channels.Count, 8, 2, Hidden = Activation.Tanh)]
public sealed partial class PumpAutoencoder;
