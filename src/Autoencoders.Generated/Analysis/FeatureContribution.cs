namespace Autoencoders;

/// <summary>
/// The contribution of one feature of a row to its score. The error is the squared difference between value and reconstruction in network
/// units, whatever the network's loss: for <see cref="Loss.MeanSquaredError"/> the errors of a row add up to its score times the number of
/// features, for other losses, and for
/// networks with <see cref="HeadAttribute"/>, they rank features by the same difference that these punish in their own way. Of a network
/// that declares columns, such as <see cref="NumericAttribute"/>, it is the error of the column with its weight: their mean is the score.
/// </summary>
/// <param name="Feature">Its place in the row, from 0.</param>
/// <param name="Value">What the row says, in the units of the row.</param>
/// <param name="Expected">
/// What the network makes of the row, in the units of the row. (Of rows scaled to unit norm, whose norm is lost, in network units.)
/// </param>
/// <param name="Error">The squared difference in network units, or the error of the column; infinite where the value is not finite.</param>
/// <param name="Share">Its part of the sum of all errors of the row: 0 to 1.</param>
/// <param name="TypicalError">The mean error of this feature in the rows that the detector was calibrated with.</param>
public readonly record struct FeatureContribution(
    int Feature, float Value, float Expected, float Error, float Share, float TypicalError);
