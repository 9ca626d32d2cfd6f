namespace Autoencoders;

/// <summary>A score of a row that was fitted to reference rows. It allocates nothing, and many threads may share it.</summary>
internal interface IRowScore
{
    /// <summary>The score, larger for a more unusual row; not finite if it is beyond all numbers.</summary>
    /// <param name="row">The row.</param>
    /// <param name="scratch">As many doubles as the row has differences and code values.</param>
    double Of(JointRow row, Span<double> scratch);
}
