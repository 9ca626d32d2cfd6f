namespace Autoencoders.Hosting;

/// <summary>A learner that a service of the host runs.</summary>
internal interface ILearner
{
    /// <summary>Takes the rows that wait, trains, and publishes what was learned if it is time.</summary>
    void Turn();

    /// <summary>Publishes, and saves where it is told to, what was learned since the last version.</summary>
    void Finish();
}
