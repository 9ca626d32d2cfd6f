using Autoencoders;

namespace Game;

/// <summary>
/// The past of a track through three numbers: enough for runners that nobody is after, so that its error tells who is on the run.
/// </summary>
[Autoencoder(Length, 24, 3, Hidden = Activation.Tanh)]
public sealed partial class CalmAutoencoder
{
    private const int Length = 2 * Track.Past;
}
