namespace Autoencoders.Reporting;

/// <summary>A channel that is a cause of an alarm.</summary>
/// <param name="Channel">The channel, from 0.</param>
/// <param name="Growth">Its error in the window, as a multiple of what is usual.</param>
/// <param name="Lag">The rows that its worst value lies behind the newest row of the window.</param>
/// <param name="Value">That value.</param>
/// <param name="Expected">What the network expects there.</param>
internal readonly record struct SeriesCause(int Channel, float Growth, int Lag, float Value, float Expected);
