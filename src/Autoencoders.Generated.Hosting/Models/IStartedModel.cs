namespace Autoencoders.Hosting;

/// <summary>A model that the host loads before it takes requests.</summary>
internal interface IStartedModel
{
    /// <summary>Loads the first version and begins to watch its file.</summary>
    void Start();
}
