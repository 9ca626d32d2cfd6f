namespace Autoencoders;

/// <summary>Work that threads share in parts. It keeps its own arguments, so that handing it to threads allocates nothing.</summary>
internal interface IParallelWork
{
    /// <summary>Runs one part; the parts are independent of each other.</summary>
    /// <param name="stage">Which of the owner's stages; the parts of one stage are done before those of the next begin.</param>
    /// <param name="part">0 to <paramref name="parts"/> - 1.</param>
    /// <param name="parts">How many threads share the stage.</param>
    void RunPart(int stage, int part, int parts);
}
