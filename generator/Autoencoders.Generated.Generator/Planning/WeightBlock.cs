namespace Autoencoders.Generator.Planning;

/// <summary>A block of weights. The blocks of a network follow each other in one piece of memory, so that one reference reaches them all.</summary>
internal enum WeightBlock
{
    /// <summary>The state: what is trained, then what training measures. Gradients lie as its trained part does.</summary>
    State,

    /// <summary>The weights that inference reads instead, made from the state.</summary>
    Inference,
}
